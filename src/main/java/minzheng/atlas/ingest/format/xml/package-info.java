/** XML files of any size and from anybody: streamed, without document types and entities, within limits. */
@NullMarked
package minzheng.atlas.ingest.format.xml;

import org.jspecify.annotations.NullMarked;
