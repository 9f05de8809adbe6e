// Runs inside the page: text whose contrast with what is behind it is below WCAG 2's
// AA (4.5:1, or 3:1 for large text), as "ratio: words".

export function faintText() {
  const parts = (colour) => {
    const numbers = colour.match(/[\d.]+/g).map(Number);
    // color(srgb …), which color-mix() computes to, counts from 0 to 1.
    const scale = colour.startsWith("color(") ? 255 : 1;
    return { rgb: numbers.slice(0, 3).map((n) => n * scale), alpha: numbers[3] ?? 1 };
  };
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((n) => {
      const s = n / 255;
      return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { rgb, alpha } = parts(getComputedStyle(at).backgroundColor);
      if (alpha > 0) return rgb;
    }
    return [255, 255, 255];
  };
  const ratio = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };

  const faint = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode.textContent.trim();
    const element = texts.currentNode.parentElement;
    if (
      words === "" ||
      element.matches("noscript, style, script, .unseen") ||
      !element.checkVisibility()
    )
      continue;
    const style = getComputedStyle(element);
    // Words over a picture that shows them.
    if (parts(style.color).alpha === 0) continue;
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const found = ratio(parts(style.color).rgb, ground(element));
    if (found < (large ? 3 : 4.5)) faint.push(`${found.toFixed(2)}: ${words}`);
  }
  return faint;
}
