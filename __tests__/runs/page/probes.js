/* global document, getComputedStyle, window */

/** What the tests ask in the page itself, where there are no types and no Node. */
globalThis.probes = {
  /** Pixels by which the page is wider than the screen. */
  overflow: () => document.documentElement.scrollWidth - window.innerWidth,

  /** Whether all of an element is on the screen. */
  isInView: (selector) => {
    const { left, right, top, bottom } = document.querySelector(selector).getBoundingClientRect();
    return left >= 0 && right <= window.innerWidth && top >= 0 && bottom <= window.innerHeight;
  },

  /** The colours of lines. */
  strokes: (selector) => [
    ...new Set([...document.querySelectorAll(selector)].map((line) => getComputedStyle(line).stroke)),
  ],

  /** The texts of states that are wider than the box that they stand in. */
  textsOutside: (selector) =>
    [...document.querySelectorAll(`${selector} > a`)].flatMap((state) => {
      const box = state.querySelector("rect, polygon").getBoundingClientRect();
      const texts = [...state.querySelectorAll(".name tspan, .caption")];
      return texts
        .filter((text) => {
          const { left, right } = text.getBoundingClientRect();
          return left < box.left || right > box.right;
        })
        .map((text) => text.textContent);
    }),

  /** Pixels of the smallest text, as it is drawn. */
  smallestText: (selector) =>
    Math.min(
      ...[...document.querySelectorAll(selector)].map(
        (text) => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a,
      ),
    ),

  /** Names of frames whose content is wider than they are. */
  widerThanFrame: (selector) =>
    [...document.querySelectorAll(selector)]
      .filter((frame) => frame.scrollWidth > frame.clientWidth)
      .map((frame) => `${frame.getAttribute("aria-label")}: ${frame.scrollWidth} > ${frame.clientWidth}`),

  /** How well text stands out from what is behind it, as WCAG counts it. */
  contrast: (selector) => {
    const text = document.querySelector(selector);
    const colour = getComputedStyle(text)[text instanceof window.SVGElement ? "fill" : "color"];
    const [lighter, darker] = [luminance(colour), luminance(behind(text))].sort((a, b) => b - a);
    return (lighter + 0.05) / (darker + 0.05);
  },
};

function luminance(colour) {
  const parts = colour
    .match(/[\d.]+/g)
    .slice(0, 3)
    .map((part) => Number(part) / 255);
  const [red, green, blue] = parts.map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function behind(element) {
  const box = element.matches("a") ? element.querySelector("rect, polygon") : null;
  if (box !== null) return getComputedStyle(box).fill;
  const { backgroundColor } = getComputedStyle(element);
  return backgroundColor === "rgba(0, 0, 0, 0)" ? behind(element.parentElement) : backgroundColor;
}
