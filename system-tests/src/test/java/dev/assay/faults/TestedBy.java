package dev.assay.faults;

import java.util.List;

/** Which tests cover each row: those of this harness, and those closer to the code in the modules. */
final class TestedBy {

    private TestedBy() {}

    static List<String> of(Row row) {
        return switch (row) {
            case F1 -> List.of("KilledPartsIT", "CrashIT", "ImportWorkerResourceTest");
            case F2 -> List.of("KilledPartsIT", "OutageResourceTest");
            case F4 -> List.of("DatabaseLinkIT", "OverloadResourceTest");
            case F5 -> List.of("AbsentServiceIT");
            case F6 ->
                List.of("ChangesIT", "FollowerOverHttpResourceTest", "FollowerOverKafkaResourceTest", "ErasureIT");
            case F7 -> List.of("ChangesIT", "ChangesResourceTest");
            case F8 -> List.of("AbsentServiceIT", "BreakerResourceTest", "ProxyResourceTest", "RetryResourceTest");
            case F9 -> List.of("HungUpCallersIT", "OverloadResourceTest", "BreakerResourceTest");
            case F10 -> List.of("FullDiskIT");
            case F11 -> List.of("ExhaustionIT");
            case F12 -> List.of("ExhaustionIT", "ConnectionsResourceTest");
            case F13 -> List.of("ClockIT", "QuartersResourceTest", "QuarterWatchTest");
            case F14 -> List.of("ChangesIT", "ProfileScorerTest", "SharedTopicResourceTest");
            case F15 -> List.of("FloodIT");
            case F17 -> List.of("UploadIT");
            case F18 -> List.of("UpgradeIT", "ReleasedMigrationsTest", "RulesTest");
            case F19 -> List.of("MigratorsIT");
            case F21 -> List.of("KafkaFeedIT", "SharedTopicResourceTest", "RelayResourceTest");
            case F22 -> List.of("RestoredBackupIT", "BackupFolderTest", "ChangesResourceTest", "RelayResourceTest");
            case F24 -> List.of("AbsentServiceIT", "OutageResourceTest");
        };
    }

    /** The result to show for a row that no run of this harness covers; empty if one does. */
    static String elsewhere(Row row) {
        return switch (row) {
            case F1, F2, F4, F5, F6, F7, F8, F9, F10, F11, F12, F13, F14, F15, F18, F19, F21, F22, F24 -> "";
            case F17 -> "**kept**, by the test named. That no temporary file stays is not looked at";
        };
    }
}
