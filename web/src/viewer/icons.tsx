// The drawings on the viewer's buttons, on a grid of 20; the buttons have the words.

const paths = {
  back: "M12 4 6 10l6 6",
  next: "m8 4 6 6-6 6",
  up: "m4 12 6-6 6 6",
  down: "m4 8 6 6 6-6",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  width: "M2 4v12M18 4v12M5 10h10M7.5 7 5 10l2.5 3M12.5 7 15 10l-2.5 3",
  page: "M5 2.5h10v15H5zM8 8l2-2 2 2M8 12l2 2 2-2M10 6v8",
  link: "M8.5 11.5a3 3 0 0 0 4.2 0l3-3a3 3 0 0 0-4.2-4.2L10 5.800M11.5 8.5a3 3 0 0 0-4.2 0l-3 3a3 3 0 0 0 4.2 4.2l1.5-1.5",
  notes: "M3 3.5h14v10H9l-4 3.5v-3.5H3zM6.5 7h7M6.5 10h4.5",
  search: "M13 13l4 4M14.5 8.5a6 6 0 1 1-12 0 6 6 0 0 1 12 0",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
