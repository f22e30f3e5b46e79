import { numberKinds } from "../../../scripts/models/numbers";

test("integers and floats are told apart by the example of a command", () => {
  const example = [
    " * Text before the example {@link}.",
    " * const input = { // Request",
    ' *   MaxResults: Number("int"),',
    " *   Filters: [ // FilterList",
    " *     { // Filter",
    ' *       Severity: Number("double"), // required',
    " *       Bounds: [ // Bounds",
    ' *         Number("long"),',
    " *       ],",
    " *     },",
    " *   ],",
    " *   Counts: { // CountMap",
    ' *     "<keys>": Number("float"),',
    " *   },",
    " *   More: {",
    " *     Name: true || false,",
    " *   },",
    ' *   Last: Number("int"),',
    " * };",
    " * // { // Response",
    ' * //   Total: Number("long"),',
    " * // };",
  ].join("\n");
  expect(Object.fromEntries(numberKinds(example))).toEqual({
    "Request.MaxResults": "integer",
    "Filter.Severity": "float",
    "Filter.Bounds": "integer",
    "Request.Counts": "float",
    "Request.Last": "integer",
    "Response.Total": "integer",
  });
});
