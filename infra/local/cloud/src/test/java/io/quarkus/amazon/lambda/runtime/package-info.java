/// The name under which a Quarkus function for the JVM is started.
@NullMarked
package io.quarkus.amazon.lambda.runtime;

import org.jspecify.annotations.NullMarked;
