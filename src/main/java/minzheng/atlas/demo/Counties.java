package minzheng.atlas.demo;

import java.util.List;

/** The schematic counties, in order of code. */
record Counties(List<Outline> list) {
    Outline get(String code) {
        return list.stream()
                .filter(county -> county.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no county " + code));
    }
}
