/**
 * Conditions on facilities and divisions in the words of OGC CQL2 (21-065r2): read from text or JSON, explained, turned
 * into SQL with bound values. Which facility qualifies for a plan target is such a condition.
 */
@NullMarked
package minzheng.atlas.cql2;

import org.jspecify.annotations.NullMarked;
