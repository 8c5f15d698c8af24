/** 勘测定界 TXT: the land offices' coordinate files, parcels as numbered points in a Gauss-Krüger zone. */
@NullMarked
package minzheng.atlas.ingest.format.parcel;

import org.jspecify.annotations.NullMarked;
