/** What leads to the bills, in Slovenian: the pages themselves have words of their own, which come with them. */
export const words = {
  billsEntrance: {
    title: 'Računi',
    ofPoint: 'Poglejte račune',
  },
}

export type Words = typeof words
