/** The OpenAPI document of a view, from which programs learn every address, parameter and answer without asking anybody. */
@NullMarked
package minzheng.atlas.ogc.description;

import org.jspecify.annotations.NullMarked;
