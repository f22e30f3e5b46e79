/** Attributes and resources that are named alike, while the resource does not manage the attribute. */
export const unrelated: ReadonlySet<string> = new Set([
  // The subnet or gateway of a table is none of its routes, and the provider leaves out routes to gateway endpoints.
  ...["aws_route_table.route", "aws_default_route_table.route"].flatMap((attribute) => [
    `${attribute} aws_main_route_table_association`,
    `${attribute} aws_route_table_association`,
    `${attribute} aws_vpc_endpoint_route_table_association`,
  ]),
  // Redrive policies are attributes of their own.
  "aws_sqs_queue.policy aws_sqs_queue_redrive_allow_policy",
  "aws_sqs_queue.policy aws_sqs_queue_redrive_policy",
]);
