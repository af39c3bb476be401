/** Values that a person, or somebody who wants harm, could write; each must come out as these characters. */
export const hostileValues: Readonly<Record<string, string>> = {
  markdown: '# Head **bold** _em_ `code` [link](https://evil.example) ![img](chart:M1) | cell | ~~gone~~',
  html: '<script>alert(1)</script><img src=x onerror=alert(2)>&lt;b&gt;',
  liquid: '{{ secret }} {% include "/etc/passwd" %}',
  typst: '#read("/etc/passwd") #import "@preview/x:1.0.0" $x^2$ @ref <label> // no /* no */ = no',
  backslash: '\\ \\n \\u{0041} "quoted" it\'s -- --- ...',
  emoji: 'Done 😀 👍🏽 ❤️',
  hebrew: 'שלום',
}
