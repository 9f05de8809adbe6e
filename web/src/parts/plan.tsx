// A study plan: its readings by batch and topic, which sessions cover each, and what is left.

import type { ListedSession } from "../api/types";
import { clubHref, sessionHref } from "../format/links";
import {
  type Batch,
  batchedOf,
  batchesOf,
  type Coverage,
  coverages,
  isBatched,
  progressOf,
  type Topic,
} from "../format/plan";
import { usePlace } from "../state/location";
import { strings } from "../strings";
import { Link } from "./link";
import { ReadingEntry } from "./readings";

const words = strings.plan;

function coverageIn(search: string): Coverage {
  const asked = new URLSearchParams(search).get("show");
  return coverages.find((coverage) => coverage === asked) ?? "all";
}

function Bar({ topics }: { topics: ListedSession[] }) {
  const counted = batchedOf(topics);
  const { covered, all } = progressOf(counted);
  return (
    <div class="progress">
      <progress value={covered} max={all} aria-label={words.coverage} />
      <p class="small quiet">{words.bar(covered, all, counted.length < topics.length)}</p>
    </div>
  );
}

function Choice({ club, shown }: { club: string; shown: Coverage }) {
  return (
    <ul class="choices" aria-label={words.show}>
      {coverages.map((coverage) => (
        <li key={coverage}>
          <Link
            href={coverage === "all" ? clubHref(club) : `${clubHref(club)}?show=${coverage}`}
            current={coverage === shown ? "true" : undefined}
            stays
          >
            {words.choices[coverage]}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function TopicEntry({ topic: { session, readings } }: { topic: Topic }) {
  return (
    <section class="topic">
      <h3>
        <Link href={sessionHref(session.id)}>{session.title || session.id}</Link>
      </h3>
      <ul class="things">
        {readings.map((reading, n) => (
          <ReadingEntry key={`${n} ${reading.title}`} reading={reading} ofPlan manyOpen />
        ))}
      </ul>
    </section>
  );
}

/** What is in no batch has a name of its own only beside others that are. */
const titleOf = (name: string, topics: ListedSession[]) =>
  name || (topics.some(isBatched) ? words.unbatched : words.readings);

/** Of a batch, to be linked to within the page. */
const anchorOf = (name: string) => `batch-${name.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

/** The batches and how far each has come; each leads to its place in the page. */
export function Batches({ topics: all }: { topics: ListedSession[] }) {
  return (
    <ul class="batches">
      {batchesOf(all, "all").map(({ name, topics }) => {
        const progress = progressOf(topics);
        return (
          <li key={name}>
            <a href={`#${anchorOf(name)}`}>{titleOf(name, all)}</a>{" "}
            <span class="quiet">{words.ofBatch(progress.covered, progress.all)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function BatchEntry({ batch: { name, topics }, of }: { batch: Batch; of: ListedSession[] }) {
  const { covered, all } = progressOf(of.filter(({ series }) => (series ?? "") === name));
  return (
    <section id={anchorOf(name)} class="batch">
      <div class="headed">
        <h2>{titleOf(name, of)}</h2>
        <p class="quiet small">
          <span class="unseen">{words.coverage} </span>
          {words.ofBatch(covered, all)}
        </p>
      </div>
      {topics.map((topic) => (
        <TopicEntry key={topic.session.id} topic={topic} />
      ))}
    </section>
  );
}

export function Plan({ club, topics }: { club: string; topics: ListedSession[] }) {
  const shown = coverageIn(usePlace().place.search);
  const batches = batchesOf(topics, shown);
  return (
    <div class="plan">
      <Bar topics={topics} />
      <Choice club={club} shown={shown} />
      {batches.length === 0 && shown !== "all" && <p class="aside">{words.nothing[shown]}</p>}
      {batches.map((batch) => (
        <BatchEntry key={batch.name} batch={batch} of={topics} />
      ))}
    </div>
  );
}
