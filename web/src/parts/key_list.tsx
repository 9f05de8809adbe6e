import { strings } from "../strings";

/** What the keys do. */
export function KeyList() {
  return (
    <dl>
      {strings.help.keys.list.map(({ keys, meaning }) => (
        <div class="pair" key={meaning}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}
