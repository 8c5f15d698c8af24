package minzheng.atlas.cli.load;

import minzheng.atlas.cli.Streams;
import picocli.CommandLine.Command;

/** One command for each target of an import. */
final class LoadFileCommands {
    private LoadFileCommands() {}

    @Command(name = "divisions", description = "导入行政区划 / load divisions")
    static final class Divisions extends LoadFileCommand {
        Divisions(Streams streams) {
            super(streams, "divisions");
        }
    }

    @Command(name = "management-areas", description = "导入开发区等 / load zones that overlap divisions")
    static final class ManagementAreas extends LoadFileCommand {
        ManagementAreas(Streams streams) {
            super(streams, "management-areas");
        }
    }

    @Command(name = "population", description = "导入人口 / load population")
    static final class Population extends LoadFileCommand {
        Population(Streams streams) {
            super(streams, "population");
        }
    }

    @Command(name = "facilities", description = "导入设施 / load facilities")
    static final class Facilities extends LoadFileCommand {
        Facilities(Streams streams) {
            super(streams, "facilities");
        }
    }

    @Command(name = "residential-areas", description = "导入居住小区 / load residential areas")
    static final class ResidentialAreas extends LoadFileCommand {
        ResidentialAreas(Streams streams) {
            super(streams, "residential-areas");
        }
    }

    @Command(name = "reported-values", description = "导入填报数据 / load reported values")
    static final class ReportedValues extends LoadFileCommand {
        ReportedValues(Streams streams) {
            super(streams, "reported-values");
        }
    }
}
