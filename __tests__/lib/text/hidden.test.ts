import { blankSteering, escapeHidden, escapeSteeringInJson } from "../../../lib/text/hidden";

const steering = "a\u001b\u0085\u202e\u200b\u2028b";
const invisible = "a\u115f\ufe0f\uffffb";

describe("hidden characters", () => {
  it("are escapes for a reader", () => {
    expect(escapeHidden(steering)).toBe("a\\u001b\\u0085\\u202e\\u200b\\u2028b");
    expect(escapeHidden(`${invisible}\n\t\u{e0041}\ud800`)).toBe("a\\u115f\\ufe0f\\uffffb\\n\\t\\u{e0041}\\ud800");
  });

  it("are escapes of JSON if they steer a terminal", () => {
    const value = [`${steering}${invisible}\u{e0041}\n`];
    const json = JSON.stringify(value, null, 2);

    expect(escapeSteeringInJson(json)).toBe(
      `[\n  "a\\u001b\\u0085\\u202e\\u200b\\u2028b${invisible}\\udb40\\udc41\\n"\n]`,
    );
    expect(JSON.parse(escapeSteeringInJson(json))).toStrictEqual(value);
  });

  it("are one blank in a sentence if they steer a terminal", () => {
    expect(blankSteering(`${steering}${invisible}`)).toBe(`a b${invisible}`);
  });
});
