// What an HR tool does on its first day, with nothing but the generated client: push a candidate, wait for the assessment, page through the
// ranking, read an error. Prints what it saw as one line of JSON.
import { AssessmentsApi, CandidatesApi, Configuration, RankingsApi, ResponseError } from "../target/typescript/index.js";
import type { Assessment, CandidateResponse, Problem } from "../target/typescript/index.js";

const [gateway, source, externalId] = process.argv.slice(2);
const configuration = new Configuration({ basePath: gateway, accessToken: process.env.ASSAY_KEY });
const candidates = new CandidatesApi(configuration);
const assessments = new AssessmentsApi(configuration);
const rankings = new RankingsApi(configuration);

const profile = {
  basics: { name: "Ottoline Varga-Brandt" },
  work: [{ name: "Tidewell", startDate: "2020", highlights: ["Wrote the Raft log of our metadata store, five replicas, 40,000 writes/s."] }],
};

// Busy, away for a moment or late: the same call may well succeed in a second. All calls here are safe to repeat.
const passing = [429, 502, 503, 504];

async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof ResponseError) || !passing.includes(error.response.status) || tries === 10) {
        throw error;
      }
      await new Promise((resume) => setTimeout(resume, 1000));
    }
  }
}

async function assessed(candidate: CandidateResponse): Promise<Assessment> {
  for (let asked = 0; asked < 30; asked++) {
    const answer = await patiently(() => assessments.getAssessmentRaw({ id: candidate.id, minVersion: candidate.version }));
    if (answer.raw.status === 200) {
      return answer.value();
    }
  }
  throw new Error(`no assessment of version ${candidate.version}`);
}

async function rankedIds(): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await patiently(() => rankings.getRanking({ jobProfile: "platform-mts", limit: 1, cursor }));
    ids.push(...page.items.map((row) => row.candidateId));
    cursor = page.next === undefined ? undefined : new URL(page.next, gateway).searchParams.get("cursor") ?? undefined;
  } while (cursor !== undefined);
  return ids;
}

async function refusal(): Promise<Problem> {
  try {
    await candidates.createCandidate({ candidateRequest: { profile: { work: "Tidewell" } } });
  } catch (error) {
    if (error instanceof ResponseError) {
      return (await error.response.json()) as Problem;
    }
    throw error;
  }
  throw new Error("a profile whose work is a text was taken");
}

const candidate = await patiently(() => candidates.upsertCandidate({ source, externalId, candidateRequest: { profile } }));
const assessment = await assessed(candidate);
const problem = await refusal();
console.log(
  JSON.stringify({
    candidate: candidate.id,
    systems: assessment.result.dimensions.find((result) => result.dimension === "systems")?.score,
    ranked: await rankedIds(),
    problem: { type: problem.type, pointer: problem.errors?.[0]?.pointer },
  }),
);
