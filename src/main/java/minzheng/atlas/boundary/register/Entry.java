package minzheng.atlas.boundary.register;

import com.fasterxml.jackson.annotation.JsonProperty;
import minzheng.atlas.boundary.Dated;
import minzheng.atlas.db.Tag;

/** A dated thing as recorded, with what it refers to by name on the date of the read. */
interface Entry<R extends Record & Dated<R>> {
    R row();

    /** By which lists are ordered and continued. */
    String sortKey();

    long rowId();

    long recordedFrom();

    @JsonProperty
    default String etag() {
        return new Tag(rowId(), recordedFrom()).toString();
    }
}
