/// What a connection costs in a month: `infra/aws/costs.json` computed, and held against `infra/runbooks/costs.md`.
@NullMarked
package dev.selvedge.infrastructure.costs;

import org.jspecify.annotations.NullMarked;
