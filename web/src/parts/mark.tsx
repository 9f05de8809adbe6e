/** The drawing of public/favicon.svg: an open book on its stand, one line marked. */
export function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path d="M2 4.5Q9.5 2.5 15 5.5V19Q9.5 16.5 2 18.5zM30 4.5Q22.5 2.5 17 5.5V19Q22.5 16.5 30 18.5z" />
      <path class="mark-line" d="M19.5 9.2q4-1.7 8-1.1v3.2q-4-.6-8 1.1z" />
      <path d="M1 21.5h30V24H18v3.5h5V30H9v-2.5h5V24H1z" />
    </svg>
  );
}
