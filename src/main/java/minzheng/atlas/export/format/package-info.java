/** What an export can be written as: one class per format, rows in, bytes out, in bounded memory. */
@NullMarked
package minzheng.atlas.export.format;

import org.jspecify.annotations.NullMarked;
