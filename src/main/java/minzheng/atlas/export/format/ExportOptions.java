package minzheng.atlas.export.format;

import java.nio.charset.Charset;
import minzheng.atlas.crs.OutputCrs;

/**
 * How a file is to be written.
 *
 * @param crs in which reference system, for formats that can be in more than one
 * @param encoding of its text, for formats that do not prescribe one
 */
public record ExportOptions(OutputCrs crs, Charset encoding) {}
