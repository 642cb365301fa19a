package dev.assay.scoring.ranking;

import dev.assay.rest.csv.Csv;
import dev.assay.scoring.ranking.RankedCandidate.BestJobProfile;
import dev.assay.scoring.ranking.standing.StrongestEvidence;
import java.util.List;
import java.util.stream.Collectors;

/** A ranking as a table for spreadsheets. */
final class RankingCsv {

    private RankingCsv() {}

    static String head() {
        return Csv.row(
                "rank",
                "candidate_id",
                "candidate_version",
                "fit",
                "overall",
                "systems",
                "systems_high",
                "infrastructure",
                "infrastructure_high",
                "enterprise_data",
                "enterprise_data_high",
                "coverage",
                "best_job_profile",
                "best_fit",
                "must_haves",
                "evidence_pointer",
                "evidence_quote");
    }

    static String lines(List<RankedCandidate> rows) {
        return rows.stream().map(RankingCsv::line).collect(Collectors.joining());
    }

    private static String line(RankedCandidate row) {
        BestJobProfile best = row.bestJobProfile();
        StrongestEvidence evidence = row.strongestEvidence();
        return Csv.row(
                row.rank(),
                row.candidateId(),
                row.candidateVersion(),
                row.fit(),
                row.overall(),
                row.systems().score(),
                row.systems().high(),
                row.infrastructure().score(),
                row.infrastructure().high(),
                row.enterpriseData().score(),
                row.enterpriseData().high(),
                row.systems().coverage(),
                best.id(),
                best.fit(),
                row.mustHaves().stream()
                        .map(needed ->
                                needed.competency() + " " + needed.state().id())
                        .collect(Collectors.joining("; ")),
                evidence == null ? null : evidence.pointer(),
                evidence == null ? null : evidence.quote());
    }
}
