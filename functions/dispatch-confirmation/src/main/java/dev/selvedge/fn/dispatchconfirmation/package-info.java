/// What has left the warehouse, told to John Lewis and read back; and a watch over every deadline.
@NullMarked
package dev.selvedge.fn.dispatchconfirmation;

import org.jspecify.annotations.NullMarked;
