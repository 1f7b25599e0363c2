/// The trade's words: orders, lines, money, holds and outcomes. Sees the JDK and its money library only.
@NullMarked
package dev.selvedge.core.model;

import org.jspecify.annotations.NullMarked;
