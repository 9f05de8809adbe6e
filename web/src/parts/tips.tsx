import { helpHref } from "../format/links";
import { strings } from "../strings";
import { Link } from "./link";

export function Tips() {
  return (
    <details class="tips">
      <summary>{strings.tips.heading}</summary>
      <dl>
        {strings.tips.list.map(({ example, meaning }) => (
          <div class="pair" key={example}>
            <dt>
              <code>{example}</code>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Link href={helpHref}>{strings.tips.all}</Link>
    </details>
  );
}
