/** Breaks text between words, so that no line is wider than `width`; a word that is wider is broken, too. */
export function wrap(text: string, width: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    for (const word of paragraph.split(" ").flatMap((whole) => pieces(whole, width))) {
      if (line !== "" && line.length + 1 + word.length > width) {
        lines.push(line);
        line = word;
      } else {
        line = line === "" ? word : `${line} ${word}`;
      }
    }
    return [...lines, line];
  });
}

const pieces = (word: string, width: number): readonly string[] =>
  word.length <= width ? [word] : (word.match(new RegExp(`.{1,${Math.max(1, width)}}`, "gsu")) ?? []);

/** Text beside a label, both from their own column on. */
export function hanging(label: string, lines: readonly string[], indent: number): readonly string[] {
  return lines.map((line, index) => `${index === 0 ? label.padEnd(indent) : " ".repeat(indent)}${line}`.trimEnd());
}
