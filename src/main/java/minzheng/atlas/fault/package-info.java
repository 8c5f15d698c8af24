/** What a caller can get wrong. Everything here becomes a 4xx answer or a one-line message in the shell. */
@NullMarked
package minzheng.atlas.fault;

import org.jspecify.annotations.NullMarked;
