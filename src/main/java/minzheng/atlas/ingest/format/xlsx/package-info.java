/** Excel workbooks (.xlsx): one sheet row by row, with Excel's own addresses, dates as dates and codes with all digits. */
@NullMarked
package minzheng.atlas.ingest.format.xlsx;

import org.jspecify.annotations.NullMarked;
