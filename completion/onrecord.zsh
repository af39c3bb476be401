#compdef onrecord
# Completion of onrecord for zsh. The program itself says what fits at the cursor.
_onrecord() {
  local line paths
  local -a offers
  for line in "${(@f)$(onrecord complete zsh --word="${(Q)words[CURRENT]}" -- "${(@Q)words[2,CURRENT-1]}" 2>/dev/null)}"; do
    case $line in
      '') ;;
      :*) paths=$line ;;
      *) offers+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}") ;;
    esac
  done
  (( $#offers )) && _describe -V onrecord offers -M 'm:{a-zA-Z}={A-Za-z}'
  case $paths in
    :files) compset -P '--*='; _files ;;
    :folders) compset -P '--*='; _files -/ ;;
  esac
}
if [[ $funcstack[1] == _onrecord ]]; then
  _onrecord "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _onrecord onrecord
fi
