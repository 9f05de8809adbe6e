// One paper, whatever clubs call it: what it is, who discussed it, which plans list it.

import "../styles/views.css";

import { PaperFacts } from "../parts/paper_facts";
import { Discussions, PlanEntries } from "../parts/paper_lists";
import { Sided, View } from "../parts/view";
import { strings } from "../strings";
import { usePaper } from "../state/resources";

const words = strings.paper;

export function PaperPage({ id }: { id: string }) {
  const resource = usePaper(id);
  return (
    <View resource={resource} title={({ title }) => title || id} words={words}>
      {(paper) => (
        <Sided
          title={paper.title || paper.id}
          kicker={words.kind}
          facts={<PaperFacts paper={paper} />}
        >
          {paper.abstract !== null && paper.abstract !== "" && (
            <section>
              <h2>{words.abstract}</h2>
              <p class="prose">{paper.abstract}</p>
            </section>
          )}
          <Discussions paper={paper} />
          <PlanEntries paper={paper} />
        </Sided>
      )}
    </View>
  );
}
