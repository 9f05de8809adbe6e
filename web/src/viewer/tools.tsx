import { strings } from "../strings";
import { Find } from "./find";
import { PageField } from "./page_field";
import { ToolButton } from "./tool_button";
import { ZoomTools } from "./zoom_tools";

interface Props {
  page: Parameters<typeof PageField>[0];
  find: Parameters<typeof Find>[0];
  zoom: Parameters<typeof ZoomTools>[0];
  notes: { count: number; open: boolean; onToggle: () => void };
}

/** The bar above the pages; on small screens it stays when they scroll. */
export function Tools({ page, find, zoom, notes }: Props) {
  return (
    <div class="viewer-bar" data-edge="top" role="group" aria-label={strings.viewer.tools}>
      <PageField {...page} />
      <Find {...find} />
      <ZoomTools {...zoom} />
      {notes.count > 0 && (
        <div class="tools">
          <ToolButton
            icon="notes"
            label={strings.viewer.showNotes(notes.count)}
            pressed={notes.open}
            onPress={notes.onToggle}
          />
        </div>
      )}
    </div>
  );
}
