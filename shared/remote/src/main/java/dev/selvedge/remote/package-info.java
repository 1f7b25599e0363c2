/// What every vendor's client shares: how often it may call, what its failures mean, and what it must never say.
@NullMarked
package dev.selvedge.remote;

import org.jspecify.annotations.NullMarked;
