import { strings } from "../strings";

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
    </details>
  );
}
