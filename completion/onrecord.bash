# Completion of onrecord for bash 3.2 and newer. The program itself says what fits at the cursor.
# shellcheck disable=SC2207 # IFS is a new line: a name with a space stays whole
_onrecord() {
  local IFS=$'\n' line value about longest=0 room=${COLUMNS:-80}
  local -a values=() abouts=()
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :files) compopt -o default 2>/dev/null || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}")) ;;
      :folders) compopt -o dirnames 2>/dev/null || COMPREPLY=($(compgen -d -- "${COMP_WORDS[COMP_CWORD]}")) ;;
      *)
        value=${line%%$'\t'*}
        about=${line#*$'\t'}
        values+=("$value")
        abouts+=("$about")
        ((${#value} > longest)) && longest=${#value}
        ;;
    esac
  done < <(onrecord complete bash --word="${COMP_WORDS[COMP_CWORD]}" -- "${COMP_WORDS[@]:1:COMP_CWORD-1}" 2>/dev/null)
  # What a word is can be shown in a list only: anywhere else bash would type it.
  local i shown
  for ((i = 0; i < ${#values[@]}; i++)); do
    shown=${values[i]}
    case ${COMP_TYPE:-9} in
      33 | 63 | 64)
        if ((${#values[@]} > 1)) && [[ -n ${abouts[i]} ]]; then
          printf -v shown "%-${longest}s  %s" "${values[i]}" "${abouts[i]}"
          shown=${shown:0:room}
        fi
        ;;
    esac
    COMPREPLY+=("$shown")
  done
}
complete -o nosort -F _onrecord onrecord 2>/dev/null || complete -F _onrecord onrecord
