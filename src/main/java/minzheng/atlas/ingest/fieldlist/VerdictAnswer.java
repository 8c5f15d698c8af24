package minzheng.atlas.ingest.fieldlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import minzheng.atlas.boundary.verdict.ListVerdicts;

/** The verdicts with what was read. */
public record VerdictAnswer(FieldList list, @JsonUnwrapped ListVerdicts verdicts) {}
