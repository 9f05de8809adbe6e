// A PDF with a line of text on each page and notes in its margin, small enough to be made
// by hand: PDF 32000-1, 7.5 (file structure) and 12.5.6.4 (text annotations).

const literal = (text) => `(${text.replace(/[\\()]/g, "\\$&")})`;

/** `pages`: [{ text, notes: [{ author, text }] }] */
export function pdfOf(pages) {
  const objects = [];
  const add = (body) => objects.push(body);
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add(""); // the page tree, once its pages are known
  add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  const kids = pages.map(({ text, notes = [] }) => {
    const annotations = notes.map(({ author, text: words }, n) => {
      const box = `[${500} ${300 - 40 * n} ${524} ${324 - 40 * n}]`;
      const said = `/T ${literal(author)} /Contents ${literal(words)}`;
      return `${add(`<< /Type /Annot /Subtype /Text /Rect ${box} ${said} >>`)} 0 R`;
    });
    const drawn = `BT /F1 24 Tf 40 300 Td ${literal(text)} Tj ET`;
    const content = add(`<< /Length ${drawn.length} >>\nstream\n${drawn}\nendstream`);
    const page = add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 640 360] /Contents ${content} 0 R ` +
        `/Resources << /Font << /F1 3 0 R >> >> /Annots [${annotations.join(" ")}] >>`,
    );
    return `${page} 0 R`;
  });
  objects[1] = `<< /Type /Pages /Kids [${kids.join(" ")}] /Count ${kids.length} >>`;
  return file(objects);
}

function file(objects) {
  let text = "%PDF-1.4\n";
  const offsets = objects.map((body, n) => {
    const offset = text.length;
    text += `${n + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`);
  const size = objects.length + 1;
  const start = text.length;
  return (
    `${text}xref\n0 ${size}\n0000000000 65535 f \n${entries.join("")}` +
    `trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  );
}
