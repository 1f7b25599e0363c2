/// What the Terraform module promises, held against its own plans. Nothing here needs an account on AWS.
@NullMarked
package dev.selvedge.infrastructure;

import org.jspecify.annotations.NullMarked;
