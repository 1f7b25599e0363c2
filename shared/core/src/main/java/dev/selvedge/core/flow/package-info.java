/// What Selvedge does with an order. Reads like the paragraph that describes it; sees the model and the ports.
@NullMarked
package dev.selvedge.core.flow;

import org.jspecify.annotations.NullMarked;
