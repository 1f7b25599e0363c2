/// Core's ports on DynamoDB, SQS, S3 and SNS. Knows the AWS SDK and core, no framework; whoever wires it hands in
/// clients.
@NullMarked
package dev.selvedge.aws;

import org.jspecify.annotations.NullMarked;
