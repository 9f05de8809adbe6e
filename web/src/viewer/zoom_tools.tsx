import { strings } from "../strings";
import { ToolButton } from "./tool_button";
import type { Zoom } from "./zoom";

interface Props {
  zoom: Zoom;
  onZoom: (zoom: Zoom) => void;
  onStep: (direction: "in" | "out") => void;
}

export function ZoomTools({ zoom, onZoom, onStep }: Props) {
  const { viewer } = strings;
  const fit = (mode: "width" | "page") => {
    onZoom(zoom === mode ? "auto" : mode);
  };
  return (
    <div class="tools" role="group" aria-label={viewer.zoom}>
      <ToolButton
        icon="minus"
        label={viewer.zoomOut}
        onPress={() => {
          onStep("out");
        }}
      />
      <ToolButton
        icon="plus"
        label={viewer.zoomIn}
        onPress={() => {
          onStep("in");
        }}
      />
      <ToolButton
        icon="width"
        label={viewer.fitWidth}
        class="roomy"
        pressed={zoom === "width"}
        onPress={() => {
          fit("width");
        }}
      />
      <ToolButton
        icon="page"
        label={viewer.fitPage}
        class="roomy"
        pressed={zoom === "page"}
        onPress={() => {
          fit("page");
        }}
      />
    </div>
  );
}
