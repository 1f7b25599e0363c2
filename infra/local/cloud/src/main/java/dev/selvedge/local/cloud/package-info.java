/// AWS in one process for one connection: tables, queues, secrets and schedules on 127.0.0.1, and the packaged
/// functions started as AWS starts them.
@NullMarked
package dev.selvedge.local.cloud;

import org.jspecify.annotations.NullMarked;
