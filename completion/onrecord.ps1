# Completion of onrecord for PowerShell. The program itself says what fits at the cursor.
Register-ArgumentCompleter -Native -CommandName onrecord -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $before = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object {
        if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text }
    })
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    try { $lines = @(onrecord complete powershell "--word=$wordToComplete" '--' @before 2>$null) }
    finally { [Console]::OutputEncoding = $encoding }
    foreach ($line in $lines) {
        if ($line -match '^:') { continue }
        $value, $about = $line -split "`t", 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
