# What a person needs who looks after one connection. For any shell, to be read into it from the repository's folder:
#
#   export CONNECTION=acme-john-lewis AWS_REGION=eu-west-2
#   . infra/runbooks/operator.sh

: "${CONNECTION:?say which connection: export CONNECTION=...}" "${AWS_REGION:?say which region: export AWS_REGION=...}"

# Version 1 of the AWS CLI knows the region by this name only.
export AWS_DEFAULT_REGION="$AWS_REGION"

# alarms: those that ring now, each with its time and what it says.
alarms() {
    aws cloudwatch describe-alarms --alarm-name-prefix "$CONNECTION-" --state-value ALARM --output text \
        --query 'MetricAlarms[].[StateUpdatedTimestamp, AlarmName, AlarmDescription]' | sort
}

# ask HOURS QUERY [FUNCTION]: what Logs Insights finds in the logs of one function, or of all of them.
ask() {
    asked_to=$(date +%s)
    asked_from=$((asked_to - 3600 * $1))
    asked_what=$2
    if [ "$#" -gt 2 ]; then
        set -- "/aws/lambda/$CONNECTION-$3"
    else
        set -- $(aws logs describe-log-groups --log-group-name-prefix "/aws/lambda/$CONNECTION-" --output text \
            --query 'logGroups[].logGroupName')
    fi
    asked=$(aws logs start-query --log-group-names "$@" --start-time "$asked_from" --end-time "$asked_to" \
        --query-string "$asked_what" --query queryId --output text) || return
    while :; do
        case $(aws logs get-query-results --query-id "$asked" --query status --output text) in
            Scheduled | Running) sleep 1 ;;
            *) break ;;
        esac
    done
    aws logs get-query-results --query-id "$asked" --query "results[*][?field != '@ptr'].value" --output text
}

# holds: what waits for a person, the oldest first. What a hold keeps of an order has an address in it and is not shown.
holds() {
    aws dynamodb scan --table-name "$CONNECTION-holds" --consistent-read --output text \
        --query 'Items[].[since.S, key.S, json.S]' |
        sed -E -e 's/[[:space:]]\{.*"reason":"([A-Z_]+)","explanation":"(([^"\\]|\\.)*)".*$/  \1  \2/' \
            -e 's/[[:space:]]\{.*$/  (unreadable)/' | sort
}

# journal KEY: everything that has happened to ORDER/JL00001-A, REMITTANCE/..., STOCK/push and so on.
journal() {
    aws dynamodb query --table-name "$CONNECTION-journal" --consistent-read --output json \
        --key-condition-expression 'subject = :key' \
        --expression-attribute-values '{":key": {"S": "'"$1"'"}}' --query 'Items[].[at.S, event.S, facts.M]'
}

# desk NAME [JSON]: invokes the desk stock, dispatch, settlement or exchange with what has been decided; without, asks.
desk() {
    [ "$#" -gt 1 ] || set -- "$1" '{}'
    desk_asked=$(mktemp)
    desk_answer=$(mktemp)
    printf '%s' "$2" >"$desk_asked"
    aws lambda invoke --function-name "$CONNECTION-$1-desk" --qualifier live --payload "fileb://$desk_asked" \
        --query '{refused: FunctionError}' "$desk_answer"
    cat "$desk_answer"
    echo
    rm -f "$desk_asked" "$desk_answer"
}

# run FUNCTION: has a scheduled function run now, as its schedule would.
run() {
    run_asked=$(mktemp)
    printf '{}' >"$run_asked"
    aws lambda invoke --function-name "$CONNECTION-$1" --qualifier live --invocation-type Event \
        --payload "fileb://$run_asked" /dev/null
    rm -f "$run_asked"
}

# stop FUNCTION: disables a function's schedule, until Terraform applies again.
stop() {
    stop_asked=$(mktemp)
    aws scheduler get-schedule --name "$CONNECTION-$1" --output json --query '{Name: Name, State: `"DISABLED"`,
        ScheduleExpression: ScheduleExpression, ScheduleExpressionTimezone: ScheduleExpressionTimezone,
        FlexibleTimeWindow: FlexibleTimeWindow, Target: Target}' >"$stop_asked" &&
        aws scheduler update-schedule --cli-input-json "file://$stop_asked" --query ScheduleArn --output text
    rm -f "$stop_asked"
}

# queue NAME: the address of a queue, such as orders or orders-dead.
queue() {
    aws sqs get-queue-url --queue-name "$CONNECTION-$1" --query QueueUrl --output text
}

# waiting NAME: how many messages a queue has to be worked on, being worked on, and put off.
waiting() {
    aws sqs get-queue-attributes --queue-url "$(queue "$1")" --output text --query \
        'Attributes.[ApproximateNumberOfMessages, ApproximateNumberOfMessagesNotVisible, ApproximateNumberOfMessagesDelayed]' \
        --attribute-names ApproximateNumberOfMessages ApproximateNumberOfMessagesNotVisible \
        ApproximateNumberOfMessagesDelayed
}

# versions FUNCTION: what is there of a function to run, and which of it runs.
versions() {
    aws lambda list-versions-by-function --function-name "$CONNECTION-$1" --output text \
        --query 'Versions[].[Version, LastModified, CodeSha256]'
    aws lambda get-alias --function-name "$CONNECTION-$1" --name live --query FunctionVersion --output text
}

# in_doubt KEY: tells the ledger that a piece of work may have been done, so that whoever comes to it looks in the ERP, or
# at John Lewis, before doing it. Refused for what the ledger knows to be done or in work.
in_doubt() {
    ledger "$1" 'SET standing = :new, quietSince = :now, attempt = if_not_exists(attempt, :none) + :one' \
        '":new": {"S": "LEFT"}, ":now": {"S": "'"$(date -u +%Y-%m-%dT%H:%M:%S.000000000Z)"'"}'
}

# by_hand KEY: tells the ledger that a person has done a piece of work, so that it is never done again. Refused for what
# the ledger knows to be done, in work or in doubt.
by_hand() {
    ledger "$1" 'SET standing = :new, outcome = :done, attempt = if_not_exists(attempt, :none) + :one REMOVE quietSince' \
        '":new": {"S": "SETTLED"}, ":done": {"S": "{\"what\":\"entered by hand\",\"supply\":\"\"}"}'
}

ledger() {
    aws dynamodb update-item --table-name "$CONNECTION-ledger" --key '{"key": {"S": "'"$1"'"}}' \
        --update-expression "$2" \
        --condition-expression 'attribute_not_exists(standing) OR standing = :givenBack' \
        --expression-attribute-values \
        "{$3"', ":givenBack": {"S": "GIVEN_BACK"}, ":none": {"N": "0"}, ":one": {"N": "1"}}' \
        --return-values ALL_NEW --query 'Attributes.[key.S, standing.S, attempt.N]' --output text
}
