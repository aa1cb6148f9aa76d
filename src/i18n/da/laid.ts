export const laid = {
  title: 'Det, I lagde',
  open: 'Gem brættet som billede',
  lead: 'Sådan ligger jeres bræt lige nu. I kan gemme det som et billede.',
  hint: 'hører ikke til i mappen',
  note: 'Jeres eget billede. Det hører ikke til i mappen.',
  keep: 'Gem eller del billedet',
  nothing: 'I har ikke lagt nogen spørgsmål endnu. Det, I lægger på brættet, kommer med her.',
  alt: 'Billede af brættet. Det samme står som tekst nedenfor.',
  asText: 'Som tekst',
  file: 'Puslespil',
}
