/** A programme (indsatsmodel): an intervention model as data. The schema and its validator stand here. */
export interface Programme {
  id: string;
  name: string;
}
