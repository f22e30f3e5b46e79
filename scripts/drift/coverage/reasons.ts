/** Reasons why a control is not judged. */
export const reasons = {
  absent:
    "It asks for a resource that the account lacks. A plan shows what changes; the deletion of such a resource is judged.",
  availability: "It is about availability, not about who can do or see what.",
  elsewhere: "Another resource decides it, which is judged where it stands, or no resource of the provider does.",
  events: "It is about notifications of one service, of which the alarms and rules of the account are judged.",
  inside: "It is within a text or a list that has no one right value; the change is shown.",
  names: "It is about a name or a port, which is no protection.",
  running: "It is decided by what happens at run time, or by the age or state of something, not by an attribute.",
  shown: "The provider only shows the value, and takes it from what was copied.",
  tags: "It is about tags or costs.",
  noAttribute: "The provider has no attribute for it.",
  byAws: "AWS does it by itself today, whatever the attribute says.",
  retired: "The service, or this part of it, takes no new resources.",
  choice: "Both values are in use for good reasons; the change is shown.",
} as const;
