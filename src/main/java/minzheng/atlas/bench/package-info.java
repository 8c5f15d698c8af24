/** 测速: the service against bare SQL and geopandas on the city and on a synthetic country; see bench/README.md. */
@NullMarked
package minzheng.atlas.bench;

import org.jspecify.annotations.NullMarked;
