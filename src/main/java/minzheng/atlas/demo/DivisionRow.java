package minzheng.atlas.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * One line of {@code seeds/divisions/nanning.csv}. Codes are text; an empty date means "not limited"; {@code sameAs} is
 * the earlier code of the same permanent unit.
 */
record DivisionRow(
        String code,
        String name,
        String type,
        String parentCode,
        String validFrom,
        String validTo,
        String sameAs,
        String flags,
        String flagsSource,
        String managementArea) {

    static final List<String> HEADER = List.of(
            "code",
            "name",
            "type",
            "parent_code",
            "valid_from",
            "valid_to",
            "same_as",
            "flags",
            "flags_source",
            "management_area");

    static DivisionRow of(String code, String name, String type, String parentCode) {
        return new DivisionRow(code, name, type, parentCode, "", "", "", "", "", "");
    }

    DivisionRow validFrom(String date, String earlierCode) {
        return new DivisionRow(
                code, name, type, parentCode, date, validTo, earlierCode, flags, flagsSource, managementArea);
    }

    DivisionRow validTo(String date) {
        return new DivisionRow(
                code, name, type, parentCode, validFrom, date, sameAs, flags, flagsSource, managementArea);
    }

    DivisionRow flagged(String flag) {
        return new DivisionRow(
                code, name, type, parentCode, validFrom, validTo, sameAs, flag, "synthetic", managementArea);
    }

    DivisionRow listedUnder(String quasiUnit) {
        return new DivisionRow(code, name, type, parentCode, validFrom, validTo, sameAs, flags, flagsSource, quasiUnit);
    }

    List<String> fields() {
        return List.of(code, name, type, parentCode, validFrom, validTo, sameAs, flags, flagsSource, managementArea);
    }

    /** The units that exist after the last re-coding: what the outlines and the population are made for. */
    static List<DivisionRow> readCurrent(Path csv) throws IOException {
        return new CsvFile(csv)
                .read().stream()
                        .map(r -> new DivisionRow(
                                r.getField("code"),
                                r.getField("name"),
                                r.getField("type"),
                                r.getField("parent_code"),
                                r.getField("valid_from"),
                                r.getField("valid_to"),
                                r.getField("same_as"),
                                r.getField("flags"),
                                r.getField("flags_source"),
                                r.getField("management_area")))
                        .filter(row -> row.validTo.isEmpty())
                        .toList();
    }

    boolean isCounty() {
        return code.length() == 6 && parentCode.equals("450100");
    }

    boolean isTownship() {
        return code.length() == 9;
    }

    boolean isCommunity() {
        return code.length() == 12;
    }

    boolean isSubdistrict() {
        return type.equals("subdistrict");
    }
}
