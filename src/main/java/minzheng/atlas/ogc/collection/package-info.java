/** The collections that are published: what each holds, which properties it shows, and the SQL that reads it. */
@NullMarked
package minzheng.atlas.ogc.collection;

import org.jspecify.annotations.NullMarked;
