# Completion of onrecord for fish. The program itself says what fits at the cursor.
function __onrecord_offers
    set -l typed (commandline --current-process --cut-at-cursor --tokenize)
    set -l token (commandline --current-token --cut-at-cursor)
    # A word is without its quotes when it is offered; the last one may still be open.
    set -l word (string unescape -- $token; or string unescape -- $token\"; or string unescape -- $token\'; or echo $token)
    for line in (onrecord complete fish --word="$word" -- $typed[2..] 2>/dev/null)
        switch $line
            case :files
                __fish_complete_path $word
            case :folders
                __fish_complete_directories $word
            case '*'
                echo $line
        end
    end
end
complete --command onrecord --no-files --keep-order --arguments '(__onrecord_offers)'
