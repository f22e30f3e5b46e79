import { evaluateStack, type Json, type Reference } from "../../../hcl";

const arnOf = ({ path, attribute, block }: Reference) =>
  attribute === "arn" && block ? `arn:${block.type}/${String(block.argument("name") ?? path)}` : undefined;

const evaluateResource = (resource: Json, others: Record<string, Json> = {}) =>
  evaluateStack({ ...others, resource }, { resolve: arnOf }).resources;

describe("a resource", () => {
  test("has its arguments evaluated, without comments and meta arguments", () => {
    const resources = evaluateResource(
      {
        aws_sfn_state_machine: {
          main: {
            "//": { metadata: {} },
            name: "${upper(local.name)}",
            depends_on: ["aws_iam_role.x"],
            tags: { "k${1}": null },
          },
        },
      },
      { locals: { name: '${join("-", local.parts)}', parts: ["a", "b"] } },
    );
    expect(resources.get("aws_sfn_state_machine.main")?.arguments()).toEqual({ name: "A-B", tags: { k1: null } });
  });

  test("keeps a definition's own braces and fills in references", () => {
    const resources = evaluateResource({
      aws_sfn_state_machine: {
        main: { definition: '{"A":"{% $states.input %}","B":"${aws_iam_role.r.arn}","C":"$${x}","D":"%%{y}"}' },
      },
      aws_iam_role: { r: { name: "role" } },
    });
    expect(resources.get("aws_sfn_state_machine.main")?.argument("definition")).toBe(
      '{"A":"{% $states.input %}","B":"arn:aws_iam_role/role","C":"${x}","D":"%{y}"}',
    );
  });

  test("is referred to by what its configuration sets, else by what resolve knows", () => {
    const resources = evaluateResource({
      aws_s3_bucket: { this: { bucket: "logs", versioning: [{ enabled: true }] } },
      aws_x: {
        y: {
          a: "${aws_s3_bucket.this.bucket}",
          b: "${aws_s3_bucket.this.arn}",
          c: "${aws_s3_bucket.this.versioning[0].enabled}",
        },
      },
    });
    expect(resources.get("aws_x.y")?.arguments()).toEqual({
      a: "logs",
      b: "arn:aws_s3_bucket/aws_s3_bucket.this.arn",
      c: true,
    });
  });

  test("with count has an instance for each index, none for 0", () => {
    const resources = evaluateResource({
      aws_kms_key: { this: { count: "${true ? 2 : 0}", name: "key-${count.index}" }, none: { count: 0 } },
      aws_x: {
        y: {
          all: "${aws_kms_key.this[*].arn}",
          one: "${one(aws_kms_key.none[*].arn)}",
          try: '${try(aws_kms_key.none[0].arn, "nothing")}',
          first: "${aws_kms_key.this[0].name}",
          length: "${length(aws_kms_key.none)}",
        },
      },
    });
    expect([...resources.keys()]).toEqual(["aws_kms_key.this[0]", "aws_kms_key.this[1]", "aws_x.y"]);
    expect(resources.get("aws_x.y")?.arguments()).toEqual({
      all: ["arn:aws_kms_key/key-0", "arn:aws_kms_key/key-1"],
      try: "nothing",
      first: "key-0",
      length: 0,
    });
  });

  test("with for_each has an instance for each key of a map and element of a set", () => {
    const resources = evaluateResource({
      aws_a: { map: { for_each: { b: 1, a: 2 }, name: "${each.key}${each.value}" } },
      aws_b: { set: { for_each: '${toset(["x"])}', name: "${each.value}" } },
      aws_c: { from: { for_each: "${aws_a.map}", name: "${each.value.name}", arns: "${values(aws_a.map)[*].arn}" } },
    });
    expect(resources.get('aws_a.map["a"]')?.argument("name")).toBe("a2");
    expect(resources.get('aws_b.set["x"]')?.argument("name")).toBe("x");
    expect(resources.get('aws_c.from["b"]')?.arguments()).toEqual({
      name: "b1",
      arns: ["arn:aws_a/a2", "arn:aws_a/b1"],
    });
  });

  test("has its dynamic blocks generated, nested ones too", () => {
    const resources = evaluateResource({
      aws_x: {
        y: {
          rule: [{ n: 0 }],
          dynamic: {
            rule: [
              {
                for_each: ["p", "q"],
                iterator: "each_rule",
                content: {
                  n: "${each_rule.value}",
                  dynamic: { sub: { for_each: { k: 1 }, content: { v: "${sub.key}" } } },
                },
              },
            ],
          },
        },
      },
    });
    expect(resources.get("aws_x.y")?.arguments()).toEqual({
      rule: [{ n: 0 }, { n: "p", sub: [{ v: "k" }] }, { n: "q", sub: [{ v: "k" }] }],
    });
  });

  test("need not have every argument resolvable", () => {
    const resources = evaluateResource({ aws_x: { y: { a: "${aws_x.z.id}", b: 1 }, z: {} } });
    expect(resources.get("aws_x.y")?.argument("b")).toBe(1);
    expect(() => resources.get("aws_x.y")?.argument("a")).toThrow(
      'aws_x.y.a: "aws_x.z.id" is known only after apply, and the emulator has no value: add the value to the emulator.',
    );
  });

  test("fails, and try does not hide it, where an attribute is unknown", () => {
    const resources = evaluateResource({ aws_x: { y: { a: '${try(aws_x.z.id, "hidden")}' }, z: {} } });
    expect(() => resources.get("aws_x.y")?.argument("a")).toThrow('"aws_x.z.id" is known only after apply');
  });

  test("fails on a reference to what is not declared, saying where", () => {
    const resources = evaluateResource({ aws_x: { y: { a: "${aws_x.nope.id}", b: "${aws_z.a.b}" } } });
    expect(() => resources.get("aws_x.y")?.argument("a")).toThrow(
      'aws_x.y.a: "aws_x.nope" is not declared: this configuration has aws_x.y.',
    );
    expect(() => resources.get("aws_x.y")?.argument("b")).toThrow('aws_x.y.b: "aws_z" is not declared');
  });

  test("fails with a count that is not a whole number and a for_each over a list", () => {
    expect(() => evaluateResource({ aws_x: { y: { count: -1 } } })).toThrow("The count of aws_x.y is -1");
    expect(() => evaluateResource({ aws_x: { y: { for_each: ["a"] } } })).toThrow('The for_each of aws_x.y is ["a"]');
  });
});

describe("a stack", () => {
  test("has outputs and data sources", () => {
    const stack = evaluateStack(
      {
        data: { aws_partition: { current: {} } },
        output: {
          arn: { value: "arn:${data.aws_partition.current.partition}:x" },
          set: { value: '${toset(["b","a"])}' },
        },
      },
      { resolve: ({ path }) => (path === "data.aws_partition.current.partition" ? "aws-cn" : undefined) },
    );
    expect(stack.outputNames).toEqual(["arn", "set"]);
    expect(stack.output("arn")).toBe("arn:aws-cn:x");
    expect(stack.output("set")).toEqual(["a", "b"]);
    expect([...stack.data.keys()]).toEqual(["data.aws_partition.current"]);
  });

  test("asks resolve for outputs of modules", () => {
    const stack = evaluateStack({}, { resolve: ({ path }) => path });
    expect(stack.evaluate("module.logging.bucket")).toBe("module.logging.bucket");
  });

  test("fails where locals depend on themselves", () => {
    const stack = evaluateStack({ locals: { a: "${local.b}", b: "${local.a}" } });
    expect(() => stack.evaluate("local.a")).toThrow('"local.a" depends on itself: break the cycle.');
  });

  test("of 60 resources is evaluated in less than 30 ms", () => {
    const definition = JSON.stringify({
      States: Array.from({ length: 40 }, (_, n) => `{% $x[${n}] %}` + "y".repeat(400)),
    });
    const machines = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [
        `m${n}`,
        { definition: `${definition}\${aws_iam_role.m${n}.arn}`, role_arn: `\${aws_iam_role.m${n}.arn}` },
      ]),
    );
    const roles = Object.fromEntries(
      Array.from({ length: 30 }, (_, n) => [`m${n}`, { name: `\${format("%s-%d", local.p, ${n})}` }]),
    );
    const json = { locals: { p: "p" }, resource: { aws_sfn_state_machine: machines, aws_iam_role: roles } };
    const run = () => [...evaluateStack(json, { resolve: arnOf }).resources.values()].map((block) => block.arguments());
    run();
    const start = performance.now();
    expect(run()).toHaveLength(60);
    expect(performance.now() - start).toBeLessThan(30);
  });
});
