/** Text as offices deliver it: UTF-8, UTF-16 or GBK, told or found out, and read strictly so that no name is garbled. */
@NullMarked
package minzheng.atlas.ingest.format.text;

import org.jspecify.annotations.NullMarked;
