/// Core's ports on DynamoDB, SQS and S3. Knows the AWS SDK and core, no framework; whoever wires it hands in clients.
@NullMarked
package dev.selvedge.aws;

import org.jspecify.annotations.NullMarked;
