/** JSONata about a trail's event selectors: basic or advanced ones, whichever it has. */

/**
 * Functions that say which events on the objects of all S3 buckets a selector selects: `All`, `ReadOnly`, `WriteOnly`, or nothing.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html: "To log data events for all objects in all S3
 * buckets in your AWS account, specify the prefix as arn:aws:s3." A further field of an advanced selector leaves some out.
 */
const s3EventsOf = `
  $ofBasic := function($selector) {
    $count($selector.DataResources[Type = 'AWS::S3::Object' and $settings.allBuckets in Values]) > 0
      ? ($exists($selector.ReadWriteType) ? $selector.ReadWriteType : 'All')
  };
  $ofAdvanced := function($selector) {(
    $values := function($field) { $selector.FieldSelectors[Field = $field].EqualsValue };
    $others := $selector.FieldSelectors[$exists(Field) and $not(Field in ['eventCategory', 'resources.type', 'readOnly'])];
    'Data' in $values('eventCategory') and 'AWS::S3::Object' in $values('resources.type') and $count($others) = 0
      ? ($exists($values('readOnly')) ? ('true' in $values('readOnly') ? 'ReadOnly' : 'WriteOnly') : 'All')
  )};`;

/** Kinds of events on the objects of all S3 buckets that are selected, a list. */
export const selectedS3Events = `(
  ${s3EventsOf}
  $kinds := [
    $map($states.result.EventSelectors, function($each) { $ofBasic($each) }),
    $map($states.result.AdvancedEventSelectors, function($each) { $ofAdvanced($each) })
  ];
  $all := ['ReadOnly', 'WriteOnly'];
  [$all[$ in $kinds or 'All' in $kinds]]
)`;

/** Whether all management events are selected, in the old form of selectors or in the advanced one. */
export const selectsManagementEvents = `(
  $count($states.result.EventSelectors[
    IncludeManagementEvents = true and ReadWriteType = 'All' and $count(ExcludeManagementEventSources) = 0
  ]) > 0
  or $count($states.result.AdvancedEventSelectors[
    $count(FieldSelectors) = 1 and FieldSelectors[0].Field = 'eventCategory' and 'Management' in FieldSelectors[0].EqualsValue
  ]) > 0
)`;

/**
 * All management events, the wanted events of S3, and what else somebody has selected, in the form in which it is: one call
 * replaces everything.
 */
export const withWantedEvents = `(
  ${s3EventsOf}
  $wanted := $settings.s3DataEvents;
  $kind := $count($wanted) = 2 ? 'All' : $wanted[0];
  $isCovered := function($events) { $events != null and ($kind = 'All' or $events = $kind) };
  $count($selectors.Advanced) > 0
    ? {
      'TrailName': $trail.TrailARN,
      'AdvancedEventSelectors': [
        { 'Name': 'Management events', 'FieldSelectors': [{ 'Field': 'eventCategory', 'EqualsValue': ['Management'] }] },
        $count($wanted) = 0 ? [] : {
          'Name': 'Events on the objects of all S3 buckets',
          'FieldSelectors': [
            { 'Field': 'eventCategory', 'EqualsValue': ['Data'] },
            { 'Field': 'resources.type', 'EqualsValue': ['AWS::S3::Object'] },
            $kind = 'All' ? [] : { 'Field': 'readOnly', 'EqualsValue': [$kind = 'ReadOnly' ? 'true' : 'false'] }
          ]
        },
        $selectors.Advanced[
          $exists(FieldSelectors)
          and $not('Management' in FieldSelectors[Field = 'eventCategory'].EqualsValue)
          and $not($isCovered($ofAdvanced($)))
        ]
      ]
    }
    : {
      'TrailName': $trail.TrailARN,
      'EventSelectors': [
        { 'ReadWriteType': 'All', 'IncludeManagementEvents': true, 'DataResources': [] },
        $count($wanted) = 0 ? [] : {
          'ReadWriteType': $kind,
          'IncludeManagementEvents': false,
          'DataResources': [{ 'Type': 'AWS::S3::Object', 'Values': [$settings.allBuckets] }]
        },
        $selectors.Basic[$count(DataResources) > 0].(
          $isLeft := $isCovered($ofBasic($))
            ? function($resource) { $not($resource.Type = 'AWS::S3::Object' and $settings.allBuckets in $resource.Values) }
            : function($resource) { true };
          $resources := [$filter(DataResources, $isLeft)];
          $count($resources) = 0 ? [] : $merge([
            $,
            { 'IncludeManagementEvents': false, 'ExcludeManagementEventSources': [], 'DataResources': $resources }
          ])
        )
      ]
    }
)`;
