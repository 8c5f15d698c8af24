/**
 * Makes the demonstration city: real names and codes of Nanning's divisions, schematic outlines and an invented
 * population inside them. Everything here is seeded and repeatable; its output is committed.
 */
@NullMarked
package minzheng.atlas.demo;

import org.jspecify.annotations.NullMarked;
